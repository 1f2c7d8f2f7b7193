/**
 * Wording that tells content from its surroundings. Hints only; a page in another language does without. All but prices are
 * looked for in lower case: an expression that ignores case takes several times as long to make, and is made for each page.
 */

/** Headings of what a site puts next to its content. */
export const asideHeading =
  /\b(?:related|recommend|you (?:may|might)|also (?:like|bought|viewed)|more (?:from|stories|articles|posts|like|in)|read (?:next|more)|up next|trending|popular|most (?:read|viewed)|latest|newsletter|subscribe|sign up|follow us|share|comments?|leave a|join (?:us|the)|about the author|contact|customers|recently viewed|similar|tags|categories|archives?|navigation|menu|search|footer|quick links|legal|company|support|resources|language|privacy|cookie)/;

export const boilerplatePhrase =
  /©|\(c\) ?(?:19|20)\d\d|copyright|all rights reserved|\bcookies?\b|privacy policy|terms (?:of|and|&)|subscribe|newsletter|sign (?:in|up)|log ?in|register|powered by|skip to|share (?:this|on)|follow us|advertis|sponsored|affiliate|javascript|your browser|e-?mail address|unsubscribe|recaptcha/;

/** A whole block that is a control. */
export const callToAction =
  /^(?:read more|learn more|see (?:more|all)|view (?:more|all|details)|show (?:more|less)|load more|more|less|share|tweet|pin|like|reply|report|quote|edit|print|save|copy(?: link)?|link|permalink|close|menu|search|filter|sort(?: by)?|next|prev(?:ious)?|back(?: to top)?|top|home|cart|checkout|add to (?:cart|bag|wishlist|basket)|buy(?: now)?|shop(?: now)?|get started|start(?: free)? trial|contact(?: us| sales)?|book (?:a )?demo|request (?:a )?demo|try (?:it )?free|subscribe|sign (?:in|up)|log ?in|register|download|details|reviews?|compare|apply|submit|go|ok|yes|no|accept(?: all)?|reject(?: all)?|cancel|upvote|downvote|follow|comments?|\d+|\W+)\W*$/;

export const price = /[$€£¥₹]\s?\d|\d\s?(?:€|USD|EUR|GBP)\b/;

/** Dates and times, or “3 hours ago”. */
export const stamp =
  /\b(?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]+\.? \d{1,2}\b|\b\d{1,2} (?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:minute|hour|day|week|month|year)s? ago\b/;

/** Whether a text ends as sentences do. */
export function endsStatement(text: string): boolean {
  return /[.!?。！？…:]["'”’)\]]?$/.test(text.slice(-3));
}
