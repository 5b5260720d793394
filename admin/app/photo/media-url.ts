/** Where the desk sees a file of the media folder, published or not. */
export function mediaUrl(name: string): string {
  return `/admin/api/media/${encodeURIComponent(name)}`;
}
