/** What the HTML and styles of a page may weigh as they travel, in bytes (src/checks/weight.ts). */
export const MOST = 14_600;
/** What comes with the main part of a page: its head, styles, header and footer. A test of the built site keeps it true. */
const AROUND = 6_100;

/** About what a page will weigh as it travels, in bytes, from the HTML of its main part; rather too much than too little. */
export async function weigh(main: string): Promise<number> {
  const packed = new Response(new Blob([main]).stream().pipeThrough(new CompressionStream('gzip')));
  return (await packed.arrayBuffer()).byteLength + AROUND;
}
