import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** The end of every WebSocket handshake (RFC 6455, section 1.3). */
const HANDSHAKE = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Slack's side of Socket Mode: says hello, hands out envelopes, and keeps what is acknowledged. */
export class FakeSlackSocket {
  readonly #server = createServer();
  readonly #waiting = new Set<() => void>();
  #socket: Duplex | undefined;
  #count = 0;
  /** The ids of envelopes that were acknowledged. */
  readonly acknowledged: string[] = [];

  /** Answers the address to connect to. */
  async start(): Promise<string> {
    this.#server.on('upgrade', (request, socket) => {
      const accept = createHash('sha1')
        .update(`${request.headers['sec-websocket-key'] ?? ''}${HANDSHAKE}`)
        .digest('base64');
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      socket.on('data', (data: Buffer) => this.#read(data));
      socket.on('error', () => undefined);
      this.#socket = socket;
      this.#write({ type: 'hello', num_connections: 1 });
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}/link`;
  }

  /** Hands out a body as Slack would; answers the id of its envelope. */
  hand(type: 'events_api' | 'slash_commands' | 'interactive', payload: Record<string, unknown>): string {
    const id = `envelope-${++this.#count}`;
    this.#write({ type, envelope_id: id, payload, accepts_response_payload: type !== 'events_api' });
    return id;
  }

  async untilAcknowledged(id: string): Promise<void> {
    while (!this.acknowledged.includes(id)) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  async stop(): Promise<void> {
    this.#socket?.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #write(message: Record<string, unknown>): void {
    this.#socket?.write(textFrame(JSON.stringify(message)));
  }

  #read(data: Buffer): void {
    for (const { opcode, text } of framesIn(data)) {
      if (opcode === 8) this.#socket?.end(Buffer.from([0x88, 0x00]));
      if (opcode !== 1) continue;
      this.acknowledged.push((JSON.parse(text) as { envelope_id: string }).envelope_id);
    }
    for (const resume of this.#waiting) resume();
    this.#waiting.clear();
  }
}

function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head =
    payload.length < 126
      ? Buffer.from([0x81, payload.length])
      : Buffer.from([0x81, 126, payload.length >> 8, payload.length & 255]);
  return Buffer.concat([head, payload]);
}

/** Masked frames, as clients send them, each shorter than 64 KB and whole within one packet. */
function framesIn(data: Buffer): { opcode: number; text: string }[] {
  if (data.length < 6) return [];
  const short = data[1]! & 127;
  const [length, at] = short === 126 ? [data.readUInt16BE(2), 4] : [short, 2];
  const mask = data.subarray(at, at + 4);
  const payload = data.subarray(at + 4, at + 4 + length).map((byte, index) => byte ^ mask[index % 4]!);
  return [
    { opcode: data[0]! & 15, text: Buffer.from(payload).toString() },
    ...framesIn(data.subarray(at + 4 + length)),
  ];
}
