import { textOf, type Element, type Page } from './page.ts';

/** A thing of https://schema.org, as it stands in a page. */
export type Thing = Record<string, unknown>;

/** The structured data of a page, each script with what it holds; undefined where that is no JSON. */
export function* dataOn(page: Page): Generator<{ script: Element; data: Thing | undefined }> {
  for (const script of page.all('script'))
    if (script.attributes.type === 'application/ld+json') yield { script, data: parsed(textOf(script)) };
}

/** Every thing a page tells of, and the things within it. */
export function* thingsOn(page: Page): Generator<Thing> {
  for (const { data } of dataOn(page)) if (data) yield* thingsIn(data['@graph'] ?? data);
}

/** Every thing, and the things within it. */
export function* thingsIn(value: unknown): Generator<Thing> {
  if (Array.isArray(value)) for (const each of value) yield* thingsIn(each);
  else if (typeof value === 'object' && value !== null) {
    yield value as Thing;
    for (const each of Object.values(value)) yield* thingsIn(each);
  }
}

/** What a thing is: one type, several, or none that is known. */
export function typesOf(thing: Thing): string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string');
}

function parsed(text: string): Thing | undefined {
  try {
    return JSON.parse(text) as Thing;
  } catch {
    return undefined;
  }
}
