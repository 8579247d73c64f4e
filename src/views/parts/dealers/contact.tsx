/** Where a configured contact leads: a link as it is, an e-mail address as a new message. */
function hrefOf(contact: string): string | null {
  if (/^https?:\/\/\S+$/.test(contact)) return contact
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? `mailto:${contact}` : null
}

/** The contact as a link where it can be one, without what only a browser reads. */
export function Contact({ contact }: { contact: string }) {
  const href = hrefOf(contact)
  return href === null ? <span>{contact}</span> : <a href={href}>{contact.replace(/^https?:\/\//, '')}</a>
}
