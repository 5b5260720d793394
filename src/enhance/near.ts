import { districtsUrl, districtUrl } from '../urls.ts';

/** The reader's own district, as they asked this device to remember it. */
export interface Near {
  readonly id: string;
  readonly title: string;
}

/** Where this device keeps things; asking throws where the reader's browser refuses. */
export type Shelf = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The one name under which the district is kept. */
export const nearKey = 'kecamatan';

/** The district this device remembers; none where nothing may be kept. */
export function nearOf(shelf: Shelf): Near | undefined {
  try {
    const near = JSON.parse(shelf().getItem(nearKey)!) as Near;
    return near.id && near.title ? near : undefined;
  } catch {
    return undefined;
  }
}

/** Lets the line that asks for a district lead to the remembered one. It stays one line, so nothing moves. */
export function showNear(root: ParentNode, near: Near | undefined): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('[data-part=near]')) {
    link.textContent = near ? `Dekat Anda: Kecamatan ${near.title}` : link.dataset['otherwise']!;
    link.href = near ? districtUrl(near.id) : districtsUrl;
  }
}
