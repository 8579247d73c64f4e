/** What a form sends. Not text(): the platform warns in the log that a form is none. */
export async function sentForm(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(new TextDecoder().decode(await request.arrayBuffer()))
}
