/** MB here is 1,048,576 bytes, as in what people are told. */
const megabyte = 1_048_576;

export const uploadBytesMax = 25 * megabyte;
/** A line of 1 Mbit/s manages the largest file in that time. */
export const uploadSecondsMax = 240;
/** For one person, in one process: each takes room on the disk before anybody has judged it. */
export const uploadsAtOnceMax = 4;
export const filesPerFolderMax = 200;
export const folderBytesMax = 500 * megabyte;

/** How long what was removed can still be brought back by whoever runs the program. */
export const removedKeptDays = 30;
/** After which the bytes of an upload that never became a file are taken for abandoned. */
export const unfinishedKeptHours = 24;
