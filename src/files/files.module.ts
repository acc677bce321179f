import { Module } from '@nestjs/common';
import { CONFIG } from '../platform/tokens.js';
import { FileRemovalWorker } from './file-removal.worker.js';
import { FilesCommands } from './files.commands.js';
import { FilesController } from './files.controller.js';
import { FilesQueries } from './files.queries.js';
import { FILE_STORAGE, openCheckedStorage, openUploadsFolder, UPLOADS_FOLDER } from './storage.provider.js';
import { UploadsCommands } from './uploads.commands.js';

/** Documents: bytes, checksum, type and storage. Whose they are and who may add them, the rooms above know. */
@Module({
  controllers: [FilesController],
  providers: [
    { provide: FILE_STORAGE, useFactory: openCheckedStorage, inject: [CONFIG] },
    { provide: UPLOADS_FOLDER, useFactory: openUploadsFolder, inject: [CONFIG] },
    UploadsCommands,
    FilesCommands,
    FilesQueries,
    FileRemovalWorker,
  ],
  exports: [UploadsCommands],
})
export class FilesModule {}
