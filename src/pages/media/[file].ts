import type { APIRoute } from 'astro';
import { mediaPaths, mediaResponse, type MediaFile } from '../../data/media.ts';

export const getStaticPaths = mediaPaths;

export const GET: APIRoute<{ file: MediaFile }> = ({ props }) => mediaResponse(props.file);
