import type { MotifName } from '../model/track.ts';
import { motifBox, motifDrawings } from './motifs.ts';
import './Motif.css';

/** The drawing that stands for a trade, in the colour of the text around it. Mere decoration. */
export function Motif({ name }: { name: MotifName }) {
  return (
    <svg
      className="motif"
      viewBox={`0 0 ${motifBox.width} ${motifBox.height}`}
      preserveAspectRatio="xMaxYMid slice"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: motifDrawings[name] }}
    />
  );
}
