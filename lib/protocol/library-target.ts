/** What the library view is opened at. */
export interface LibraryTarget {
  query?: string;
  /** Id of a document whose copy is to be open. */
  document?: string;
}
