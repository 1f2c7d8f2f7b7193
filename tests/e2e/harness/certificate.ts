/**
 * A throw-away self-signed certificate, so that no key has to lie in the repository. The browser under
 * test ignores certificate errors; only the encoding has to be right (X.509 v1, RFC 5280 section 4.1).
 */
import { generateKeyPairSync, sign } from 'node:crypto';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const tag = {
  integer: 0x02,
  bits: 0x03,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
};
const oid = {
  commonName: Buffer.from([0x55, 0x04, 0x03]),
  sha256WithRsa: Buffer.from([0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b]),
};

export function createCertificate(commonName: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const algorithm = der(tag.sequence, der(tag.oid, oid.sha256WithRsa), der(tag.null));
  const attribute = der(
    tag.sequence,
    der(tag.oid, oid.commonName),
    der(tag.utf8, Buffer.from(commonName)),
  );
  const name = der(tag.sequence, der(tag.set, attribute));
  const validity = der(tag.sequence, time('200101000000Z'), time('491231235959Z'));
  const serial = der(tag.integer, Buffer.from([1]));
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' });
  const body = der(tag.sequence, serial, algorithm, name, validity, name, subjectKey);
  const signature = sign('sha256', body, privateKey);
  const certificate = der(
    tag.sequence,
    body,
    algorithm,
    der(tag.bits, Buffer.from([0]), signature),
  );
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

function time(value: string): Buffer {
  return der(tag.time, Buffer.from(value));
}

/** Tag, length, content: lengths from 128 on are written as a count of bytes and the bytes. */
function der(type: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 128) return Buffer.concat([Buffer.from([type, body.length]), body]);
  const hex = body.length.toString(16);
  const size = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([type, 0x80 + size.length]), size, body]);
}
