import { expect, test } from 'vitest';
import { PICTURE_MARKDOWN, pictureMarkdown, toBodyPicture } from './picture-markdown.ts';

const again = (markdown: string) => toBodyPicture(PICTURE_MARKDOWN.exec(markdown)!);

test.each([
  { src: '/media/a.jpg', alt: 'Contoh kursi rotan', caption: '', credit: '' },
  { src: '/media/a.jpg', alt: 'Contoh kursi rotan', caption: 'Contoh keterangan.', credit: '' },
  { src: '/media/a.jpg', alt: 'Contoh kursi rotan', caption: '', credit: 'Contoh Pemotret' },
  { src: '/media/a.jpg', alt: 'Contoh kursi', caption: 'Contoh: “kursi”', credit: 'Contoh Pemotret' },
])('a picture comes back from its Markdown: $caption|$credit', (picture) => {
  expect(again(pictureMarkdown(picture))).toEqual(picture);
});

test('what would end the Markdown early is written otherwise', () => {
  const picture = { src: '/media/a.jpg', alt: 'Kursi [rotan]\ndua', caption: 'Kata "rotan" 3" \\' };
  expect(pictureMarkdown(picture)).toBe('![Kursi (rotan) dua](/media/a.jpg "Kata “rotan” 3” ")');
  expect(again(pictureMarkdown(picture)).alt).toBe('Kursi (rotan) dua');
});

test('a picture within a sentence stays part of it', () => {
  expect(PICTURE_MARKDOWN.test('![Contoh](/media/a.jpg) dan kata')).toBe(false);
});
