/** Name of the port on which the host listens. */
export const hostPortName = 'tacit-host';

/** Asks the background to make sure that the host exists; answered with `true`. */
export const ensureHostMessage = { type: 'ensure-host' } as const;

export function isEnsureHost(message: unknown): boolean {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === ensureHostMessage.type
  );
}
