/** Name under which a quotation is marked in the page. */
export const highlightName = 'tacit-quote';

/** Given by `scripting.insertCSS`, which the page cannot see. Both colours are set, so it is legible on any page. */
export const highlightCss = `::highlight(${highlightName}) { background-color: #a8e0d6; color: #0c2421; }`;
