import { Controller, Get, Head, HttpCode, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/allow.decorator.js';
import { By } from '../platform/request-actor.js';
import type { FileEntity } from './file.entity.js';
import { contentDisposition } from './file-name.js';
import { evidenceMediaTypes } from './file-types.js';
import { FilesCommands } from './files.commands.js';
import { FilesQueries } from './files.queries.js';

const id = z.uuid();
const bytes = { schema: { type: 'string', format: 'binary' } } as const;

@ApiTags('files')
@Controller('api/v1/files')
export class FilesController {
  constructor(
    private readonly commands: FilesCommands,
    private readonly queries: FilesQueries,
  ) {}

  // Before GET, for which Fastify would add a HEAD that opens the document.
  @Head(':id')
  @Allow('signed-in')
  @HttpCode(200)
  @ApiResponse({ status: 200, description: 'What a download would be announced with; it does not count as reading' })
  async describe(
    @By() actor: Actor,
    @Param('id', { schema: id }) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setHeaders(reply, await this.queries.one(actor, fileId));
  }

  @Get(':id')
  @Allow('signed-in')
  @ApiResponse({
    status: 200,
    description: 'The file itself, to be saved; its ETag is the SHA-256 of its bytes',
    content: Object.fromEntries(evidenceMediaTypes.map((mediaType) => [mediaType, bytes])),
  })
  async download(
    @By() actor: Actor,
    @Param('id', { schema: id }) fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const opened = await this.commands.open(actor, fileId);
    setHeaders(reply, opened.file);
    return new StreamableFile(opened.bytes);
  }
}

/** A document is never shown in our origin, whatever is in it: it is saved, not guessed at, and could do nothing if it were opened. */
function setHeaders(reply: FastifyReply, { name, mediaType, sizeBytes, sha256 }: FileEntity): void {
  void reply.headers({
    'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType,
    'content-length': sizeBytes,
    'content-disposition': contentDisposition(name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': `sandbox; default-src 'none'`,
    'cache-control': 'private, no-store',
    etag: `"${sha256}"`,
  });
}
