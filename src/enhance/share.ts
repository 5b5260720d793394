/**
 * Lets the text that “Kirim ke WhatsApp” would send go wherever the phone can send it. Not offered where the browser
 * has no such sheet.
 */
export function offerShare(root: ParentNode, share: Navigator['share'] | undefined): void {
  if (!share) return;
  for (const button of root.querySelectorAll<HTMLElement>('.share [data-part=share]')) {
    const link = button.closest('.share')!.querySelector<HTMLAnchorElement>('[data-part=send]')!;
    button.addEventListener('click', () => {
      // Closing the sheet is an answer too.
      share({ title: document.title, text: new URL(link.href).searchParams.get('text')! }).catch(
        () => undefined,
      );
    });
    delete button.dataset['scripted'];
  }
}
