import { bodyPhotoFields } from '../config.ts';
import {
  PICTURE_MARKDOWN,
  pictureMarkdown,
  toBodyPicture,
  type BodyPicture,
} from '../photo/picture-markdown.ts';

/** A picture in the formatted text: a block of its own, with the same questions as when it was put in. */
export const bodyPicture = {
  id: 'image',
  label: 'Foto',
  pattern: PICTURE_MARKDOWN,
  fields: bodyPhotoFields(),
  fromBlock: toBodyPicture,
  toBlock: (picture: BodyPicture) => pictureMarkdown(picture),
};
