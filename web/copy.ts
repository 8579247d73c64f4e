/** How long a button says "Copied", in milliseconds. */
const SAID_FOR = 2500

function select(code: Element): void {
  getSelection()?.selectAllChildren(code)
}

/** What an element says, a line each entry of a list. */
function textOf(code: Element): string {
  const entries = [...code.querySelectorAll('li')]
  return entries.length > 0
    ? entries.map(({ textContent }) => textContent.trim()).join('\n')
    : (code.textContent ?? '')
}

/** Copies; where the browser does not let a page do that, selects what is to be copied. */
async function copy(code: Element): Promise<string> {
  try {
    await navigator.clipboard.writeText(textOf(code))
    return 'Copied'
  } catch {
    select(code)
    return 'Selected: copy it'
  }
}

function offerCopy(button: HTMLButtonElement): void {
  const code = document.getElementById(button.dataset.copies ?? '')
  const text = button.querySelector('[data-copy-text]')
  const status = document.getElementById('copied')
  if (!code || !text) return
  button.hidden = false
  const words = text.textContent
  let timer: ReturnType<typeof setTimeout> | undefined
  const say = (done: string) => {
    clearTimeout(timer)
    text.textContent = done
    if (status) status.textContent = done
    timer = setTimeout(() => {
      text.textContent = words
      if (status) status.textContent = ''
    }, SAID_FOR)
  }
  button.addEventListener('click', () => void copy(code).then(say))
}

/** Hands a link on to another app, where the browser can. */
function offerShare(button: HTMLButtonElement): void {
  const { shares: url = '' } = button.dataset
  const data = { url }
  if (typeof navigator.share !== 'function' || !navigator.canShare?.(data)) return
  button.hidden = false
  // Whoever changes their mind has not failed.
  button.addEventListener('click', () => void navigator.share(data).catch(() => {}))
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copies]')) offerCopy(button)
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-shares]')) offerShare(button)
