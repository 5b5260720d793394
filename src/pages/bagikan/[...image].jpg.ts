import type { APIRoute } from 'astro';
import { shareImagePaths } from '../../data/share-images.ts';
import { answer } from '../../outputs/responses.ts';
import { shareImageJpeg } from '../../outputs/share-image/jpeg.ts';
import type { ShareImageView } from '../../views/share-image.ts';

export const getStaticPaths = shareImagePaths;

export const GET: APIRoute<{ view: ShareImageView }> = async ({ props }) =>
  answer.jpeg(await shareImageJpeg(props.view));
