declare module 'write-file-atomic' {
  /** Writes beside the file and renames over it; follows a symbolic link and keeps the file's mode and owner. */
  export default function writeFileAtomic(file: string, data: Uint8Array): Promise<void>;
}
