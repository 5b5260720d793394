import { ask } from '../api.ts';
import { mediaUrl } from '../photo/media-url.ts';
import { button, openPanel, tag, troubleLine } from '../tools/panel.ts';

/** Shows a file that no entry uses, and deletes it when asked to. The server refuses when somebody uses it by now. */
export function showUnusedFile(name: string, deleted: () => void): void {
  const panel = openPanel('Berkas yang tidak dipakai');
  const url = mediaUrl(name);
  if (name.endsWith('.pdf')) {
    const link = document.createElement('a');
    link.href = url;
    link.target = '_blank';
    link.textContent = `Buka ${name}`;
    panel.body.append(link);
  } else {
    const image = document.createElement('img');
    image.src = url;
    image.alt = '';
    image.className = 'desk-unused';
    panel.body.append(image, tag('p', name));
  }
  const trouble = troubleLine();
  const remove = async () => {
    try {
      const params = { branch: 'main', paths: [`content/media/${name}`], options: { useWorkflow: false } };
      await ask('v1', { method: 'POST', body: { branch: 'main', action: 'deleteFiles', params } });
      panel.close();
      deleted();
    } catch (error) {
      trouble.textContent = (error as Error).message;
      panel.body.append(trouble);
    }
  };
  panel.body.append(
    tag(
      'p',
      'Tidak ada tulisan, tayang maupun draf, yang memakai berkas ini. Berkas yang dihapus hilang dari situs.',
    ),
    button('Hapus berkas ini', () => void remove()),
  );
}
