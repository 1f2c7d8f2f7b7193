/** Every browser that runs Tacit decodes base64 by itself; Node does from version 25 on. */
Object.assign(Uint8Array, {
  fromBase64: (base64: string) => new Uint8Array(Buffer.from(base64, 'base64')),
});
