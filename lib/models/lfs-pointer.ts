/** Bytes a pointer may have (Git LFS specification, “The pointer”): it is a few lines. */
const longest = 1024;
const pointer = /^version \S+git-lfs\S+\n(?:.*\n)*oid sha256:[0-9a-f]{64}\n/;

/** Whether a file only says where its content lies: what a repository holds that was cloned without Git LFS. */
export async function isLfsPointer(file: File): Promise<boolean> {
  return file.size < longest && pointer.test(await file.text());
}
