import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BatchArticle } from './BatchArticle.tsx';
import { BatchTickets } from './BatchTicket.tsx';
import { batches } from './example-views.ts';

const days = /(?:Senin, )?\d[^<]* April 2027/g;

test.each(['ditunda', 'dibatalkan'] as const)('every day of a batch that is %s is struck', (status) => {
  const html = renderToStaticMarkup(
    <>
      <BatchArticle batch={batches[status]} />
      <BatchTickets batches={[batches[status]]} />
    </>,
  );
  expect(html.match(days)).toHaveLength(4); // on the board, among the facts, of the one session, on the ticket
  expect(html.replace(/<s>.*?<\/s>/gs, '')).not.toMatch(days);
  expect(html.match(/Rencana semula: <\/span><s>/g)).toHaveLength(4);
});

test.each(['ditunda', 'dibatalkan'] as const)(
  'no registration is announced of a batch that is %s',
  (status) => {
    expect(renderToStaticMarkup(<BatchArticle batch={batches[status]} />)).not.toContain('Maret 2027');
  },
);

test('nobody is asked to bring documents to what is cancelled', () => {
  const draw = (status: 'ditunda' | 'dibatalkan') =>
    renderToStaticMarkup(<BatchArticle batch={batches[status]} />);
  expect(draw('dibatalkan')).not.toContain('Berkas yang dibawa');
  expect(draw('ditunda')).toContain('Berkas yang dibawa');
});

test('what an editor wrote in place of a day is not struck', () => {
  const batch = { ...batches.ditunda, day: undefined, when: 'Menunggu gedung selesai' };
  expect(renderToStaticMarkup(<BatchTickets batches={[batch]} />)).not.toContain('<s>');
});
