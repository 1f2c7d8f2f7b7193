/** Pages the library worker keeps ready at a time; the host counts along. */
export const preparedPages = 8;
