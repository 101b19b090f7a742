import { type Server, type Socket, connect, createServer } from 'node:net';

/** Stands between the program and its database, and can lose what passes. */
export interface LossyProxy {
  readonly port: number;
  /** Resets every connection, both ways. */
  cut(): void;
  /** Ends every connection from one side only, as a server or a firewall that gives up does. */
  halfClose(): void;
  /** Turns new connections away until told otherwise. */
  refuse(refusing: boolean): void;
  close(): void;
}

/** Listens on a loopback port and passes everything on to a Unix socket. */
export async function openLossyProxy(socketPath: string): Promise<LossyProxy> {
  const pairs = new Map<Socket, Socket>();
  const callers = new Set<Socket>();
  let refusing = false;
  const server: Server = createServer({ allowHalfOpen: true }, (near) => {
    callers.add(near);
    near.on('error', () => undefined);
    near.once('close', () => callers.delete(near));
    if (refusing) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ path: socketPath, allowHalfOpen: true });
    far.on('error', () => undefined);
    pairs.set(near, far);
    near.pipe(far);
    far.pipe(near);
    near.once('close', () => {
      pairs.delete(near);
      far.destroy();
    });
    far.once('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    cut: () => {
      for (const near of pairs.keys()) near.resetAndDestroy();
    },
    halfClose: () => {
      for (const near of pairs.keys()) near.end();
    },
    refuse: (value) => void (refusing = value),
    close: () => {
      server.close();
      for (const near of callers) near.destroy();
    },
  };
}
