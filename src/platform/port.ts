import { createServer } from 'node:net';
import { StartupError } from './config.js';

/** Asked before anything else is started. @throws StartupError when another program listens there. */
export async function refuseTakenPort(port: number, host: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new StartupError(
          `Port ${port} on ${host} can’t be used (${error.code}): stop the other program, or set PORT to another one.`,
        ),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
