import { columnSizes, isUpright, type PictureView } from '../views/picture.ts';
import './Picture.css';

interface PictureProps {
  picture: PictureView;
  /** How wide it is drawn, as for the `sizes` attribute. */
  sizes?: string;
  /** The first picture of a page is wanted at once; all others wait until they are near. */
  first?: boolean;
}

/** A photograph at the size it is drawn, with its caption. Nothing moves when it arrives. */
export function Picture({ picture, sizes = columnSizes, first = false }: PictureProps) {
  const { src, webpSrcset, width, height, alt, caption, credit } = picture;
  return (
    <figure className="picture">
      <picture>
        {webpSrcset && <source type="image/webp" srcSet={webpSrcset} sizes={sizes} />}
        <img
          className={isUpright(picture) ? 'upright' : undefined}
          src={src}
          width={width}
          height={height}
          alt={alt}
          loading={first ? undefined : 'lazy'}
          fetchPriority={first ? 'high' : undefined}
          decoding="async"
        />
      </picture>
      {(caption || credit) && (
        <figcaption className="soft">
          {caption} {credit && <span>Foto: {credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
