import { Fragment } from 'react';

/** An address that may be broken after each slash. */
export function Address({ text }: { text: string }) {
  return text.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={index}>
      {part}
      <wbr />
    </Fragment>
  ));
}
