/** Name of the port on which the host listens. */
export const hostPortName = 'tacit-host';

/** Asks the background to make sure that the host exists; answered with `true`. */
export const ensureHostMessage = { type: 'ensure-host' } as const;

/** Asks the background to clear the storages that only it can reach; answered with `true`. */
export const eraseStoragesMessage = { type: 'erase-storages' } as const;

export function isEnsureHost(message: unknown): boolean {
  return isOfType(message, ensureHostMessage.type);
}

export function isEraseStorages(message: unknown): boolean {
  return isOfType(message, eraseStoragesMessage.type);
}

function isOfType(message: unknown, type: string): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === type
  );
}
