/** An address that moved: paths of this site. */
export interface MoveView {
  readonly from: string;
  readonly to: string;
}
