/**
 * Lets the text that “Kirim ke WhatsApp” would send be copied. Where the clipboard is refused the text is shown,
 * already selected.
 */
export function offerCopy(root: ParentNode): void {
  for (const share of root.querySelectorAll<HTMLElement>('.share')) {
    const button = share.querySelector<HTMLButtonElement>('[data-part="copy"]');
    const link = share.querySelector<HTMLAnchorElement>('[data-part="send"]');
    if (!button || !link) continue;
    const say = (words: string) => (share.querySelector('[role="status"]')!.textContent = words);
    button.addEventListener('click', async () => {
      const text = new URL(link.href).searchParams.get('text')!;
      try {
        await navigator.clipboard.writeText(text);
        say('Teks sudah disalin.');
      } catch {
        select(share, text);
        say('Teks sudah dipilih. Tekan lama lalu salin, atau Ctrl+C di komputer.');
      }
    });
    delete button.dataset['scripted'];
  }
}

function select(share: HTMLElement, text: string): void {
  const field = share.querySelector('textarea') ?? share.appendChild(document.createElement('textarea'));
  field.readOnly = true;
  field.ariaLabel = 'Teks untuk disalin';
  field.rows = 8;
  field.value = text;
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  field.focus();
  field.select();
  field.scrollTop = 0;
}
