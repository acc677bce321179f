/** The text of all parts of a message, whatever their transfer encoding. */
export function decoded(raw: string): string {
  const plain = raw
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const encoded = [...raw.matchAll(/base64\r\n[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, part]) =>
    Buffer.from(part!, 'base64').toString(),
  );
  return [plain, ...encoded].join('\n');
}
