import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A mobile line: milliseconds from one end to the other and back, bytes a second towards the phone and from it. */
const LINE = { roundTrip: 150, down: 200_000, up: 93_750 };
/** What one packet carries. */
const PACKET = 1_460;

/**
 * A slow line before a server of this machine. What is sent arrives half a round trip later and no faster than the
 * line's breadth, which all connections share; a new connection costs one round trip more, as TCP's greeting does. TCP's slow start is left
 * out: a first answer of more than ten packets would take longer than here.
 */
export async function slowLine(port: number): Promise<{ port: number; close: () => Promise<void> }> {
  const towards = { phone: breadth(LINE.down), server: breadth(LINE.up) };
  const open = new Set<Socket>();
  const line = createServer((phone) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [phone, server]) {
      open.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        phone.destroy();
        server.destroy();
      });
    }
    carry(phone, server, towards.server, Date.now() + LINE.roundTrip);
    carry(server, phone, towards.phone);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  return {
    port: (line.address() as AddressInfo).port,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((resolve) => line.close(() => resolve()));
    },
  };
}

/** When the last of so many bytes has gone into the line, if they come at `from` (epoch ms). */
type Breadth = (bytes: number, from: number) => number;

function breadth(bytesPerSecond: number): Breadth {
  let free = 0;
  return (bytes, from) => (free = Math.max(free, from) + (bytes / bytesPerSecond) * 1_000);
}

/** Hands on what comes from one end to the other, packet by packet, none before `earliest` has gone into the line. */
function carry(from: Socket, to: Socket, sent: Breadth, earliest = 0): void {
  const underway: { packet: Buffer; arrives: number }[] = [];
  const deliver = () => {
    while (underway[0] && underway[0].arrives <= Date.now()) {
      const { packet } = underway.shift()!;
      if (to.writable) to.write(packet);
    }
    if (underway[0]) setTimeout(deliver, underway[0].arrives - Date.now());
  };
  from.on('data', (chunk) => {
    const idle = underway.length === 0;
    for (let start = 0; start < chunk.length; start += PACKET) {
      const packet = chunk.subarray(start, start + PACKET);
      const arrives = sent(packet.length, Math.max(Date.now(), earliest)) + LINE.roundTrip / 2;
      underway.push({ packet, arrives });
    }
    if (idle) deliver();
  });
}
