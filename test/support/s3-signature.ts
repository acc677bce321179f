import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may ask, and for what: the store's side of the secret. */
export interface S3Identity {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const skewMinutesMax = 15;
const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/,]+)\/(\d{8})\/([^/,]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;

const sha256 = (data: string) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/**
 * Checks AWS Signature Version 4 by computing it again from the request as it came over the wire (the AWS General
 * Reference, "Create a signed AWS API request", with S3's exceptions: the path is encoded once and never normalised).
 * @returns the S3 error code, or undefined when the signature is right
 */
export function findSignatureFault(request: IncomingMessage, identity: S3Identity, now: Date): string | undefined {
  const [, keyId, day, region, signedNames, given] = authorization.exec(request.headers.authorization ?? '') ?? [];
  if (!keyId || !day || !region || !signedNames || !given) return 'AccessDenied';
  if (keyId !== identity.accessKeyId) return 'InvalidAccessKeyId';
  if (region !== identity.region) return 'AuthorizationHeaderMalformed';

  const at = String(request.headers['x-amz-date']);
  const signedAt = Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const skewMinutes = Math.abs(now.getTime() - signedAt) / 60_000;
  if (!(skewMinutes <= skewMinutesMax) || !at.startsWith(day)) return 'RequestTimeTooSkewed';

  const names = signedNames.split(';');
  const mustBeSigned = Object.keys(request.headers).filter((name) => name === 'host' || name.startsWith('x-amz-'));
  if (mustBeSigned.some((name) => !names.includes(name))) return 'AccessDenied';

  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', at, scope, sha256(canonicalRequest(request, names))].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${identity.secretAccessKey}`);
  return timingSafeEqual(hmac(key, toSign), Buffer.from(given, 'hex')) ? undefined : 'SignatureDoesNotMatch';
}

function canonicalRequest(request: IncomingMessage, names: string[]): string {
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  const parameters = query
    .split('&')
    .filter((parameter) => parameter !== '')
    .map((parameter) => (parameter.includes('=') ? parameter : `${parameter}=`))
    .sort();
  const headers = names.map((name) => `${name}:${valuesOf(request, name)}\n`).join('');
  const payload = String(request.headers['x-amz-content-sha256']);
  return [request.method, path, parameters.join('&'), headers, names.join(';'), payload].join('\n');
}

/** From the raw headers, since Node drops or joins some of those that come twice. */
function valuesOf(request: IncomingMessage, name: string): string {
  const values: string[] = [];
  for (let i = 0; i < request.rawHeaders.length; i += 2) {
    if (request.rawHeaders[i]?.toLowerCase() === name)
      values.push(request.rawHeaders[i + 1]?.trim().replace(/ +/g, ' ') ?? '');
  }
  return values.join(',');
}
