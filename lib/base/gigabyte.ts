/** In bytes, as memory is counted. */
export const gigabyte = 2 ** 30;
