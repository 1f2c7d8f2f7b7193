import type { Scope } from './scope';

/** Landmarks and hints of class names, as bits that descendants inherit. */
export const mark = {
  nav: 1 << 0,
  /** Header and footer of the page, not of an article in it. */
  header: 1 << 1,
  footer: 1 << 2,
  aside: 1 << 3,
  main: 1 << 4,
  article: 1 << 5,
  form: 1 << 6,
  dialog: 1 << 7,
  /** Text of buttons and other controls. */
  control: 1 << 8,
  sideName: 1 << 9,
  navName: 1 << 10,
  socialName: 1 << 11,
  commentName: 1 << 12,
  consentName: 1 << 13,
  metaName: 1 << 14,
  contentName: 1 << 15,
  footerName: 1 << 16,
  relatedName: 1 << 17,
  promoName: 1 << 18,
  headerName: 1 << 19,
  figure: 1 << 20,
  details: 1 << 21,
  postName: 1 << 22,
  userName: 1 << 23,
  reviewName: 1 << 24,
  questionName: 1 << 25,
  itemName: 1 << 26,
  overlayName: 1 << 27,
  legalName: 1 << 28,
} as const;

const landmarks = new Map<string, number>(
  Object.entries({
    nav: mark.nav,
    aside: mark.aside,
    main: mark.main,
    article: mark.article,
    form: mark.form,
    dialog: mark.dialog,
    button: mark.control,
    label: mark.form,
    fieldset: mark.form,
    menu: mark.nav,
    address: mark.metaName,
    time: mark.metaName,
    figcaption: mark.figure,
    details: mark.details,
  }),
);

const roles = new Map<string, number>(
  Object.entries({
    navigation: mark.nav,
    menu: mark.nav,
    menubar: mark.nav,
    toolbar: mark.nav,
    tablist: mark.control,
    banner: mark.header,
    contentinfo: mark.footer,
    complementary: mark.aside,
    main: mark.main,
    article: mark.article,
    search: mark.form,
    form: mark.form,
    dialog: mark.dialog,
    alertdialog: mark.dialog,
    alert: mark.dialog,
    button: mark.control,
  }),
);

/**
 * Words in class names and ids. They only hint: a classifier weighs them. In lower case: expressions that ignore case take
 * several times as long to make.
 */
const names: readonly (readonly [bits: number, pattern: RegExp])[] = [
  [
    mark.navName,
    /nav(?!y)|menu|breadcrumb|crumb|pagination|pager|toolbar|topbar|skip-?link|\btoc\b|table-of-contents/,
  ],
  [mark.sideName, /side-?bar|rail\b|aside|widget/],
  [
    mark.relatedName,
    /related|recommend|similar|popular|trending|more-(?:from|stories|posts)|also-?(?:like|bought|viewed)|up-?next|suggest|cross-?sell|upsell/,
  ],
  [
    mark.promoName,
    /promo|advert|\bads?\b|ad-|sponsor|banner|newsletter|subscri|signup|sign-up|paywall|donat|\bcta\b|callout/,
  ],
  [mark.socialName, /share|social|follow|like-|reaction|rating-bar/],
  [mark.commentName, /comment|disqus|respond/],
  [
    mark.consentName,
    /cookie|consent|gdpr|ccpa|privacy|onetrust|cc-window|sp_message|usercentrics|didomi|truste|qc-cmp/,
  ],
  [mark.metaName, /meta|byline|date|tags?\b|categor|posted|stats/],
  [mark.contentName, /content|article|entry|body|story|text|prose|markdown|description/],
  [mark.footerName, /foot(?!note)|copyright|colophon|bottom/],
  [mark.headerName, /head(?!ing|line)|masthead|logo|site-title/],
  [mark.userName, /author|user|avatar|profile|signature|member|poster/],
  [mark.reviewName, /review|testimonial|rating|feedback/],
  [mark.questionName, /faq|accordion|collapsible|question/],
  [mark.itemName, /product|card|tile|\bitem|-item|grid|listing|result/],
  [
    mark.overlayName,
    /modal|popup|pop-up|overlay|dropdown|tooltip|popover|drawer|lightbox|flyout|mega|off-?canvas|toast|snackbar/,
  ],
  [mark.legalName, /legal|disclaim|disclosure|footnote|terms|warranty/],
];

/** As a word of its own, also where names are joined by capitals. */
const postName =
  /(?:^|[\s_-])(?:c?posts?|message|answer|thread|topic|reply|replies)(?=$|[\s_A-Z-])/;

const sectioning = mark.main | mark.article;

/** Marks of an element, those of its surroundings included. */
export function marksOf(
  { element, name, classes }: Pick<Scope, 'element' | 'name' | 'classes'>,
  inherited: number,
  role: string | null,
  block: boolean,
): number {
  let marks = inherited | (landmarks.get(name) ?? 0);
  if ((name === 'header' || name === 'footer') && (inherited & sectioning) === 0)
    marks |= mark[name];
  if (role) marks |= roles.get(role) ?? 0;
  if (!block || name === 'body' || name === 'html') return marks;
  return marks | nameMarks(classes) | nameMarks(element.getAttribute('id'));
}

/** Class lists repeat a lot within a page. */
const seen = new Map<string, number>();

function nameMarks(label: string | null): number {
  if (!label) return 0;
  let marks = seen.get(label);
  if (marks === undefined) {
    marks = 0;
    const lowered = label.toLowerCase();
    for (const name of names) if (name[1].test(lowered)) marks |= name[0];
    if (postName.test(label)) marks |= mark.postName;
    if (seen.size < 5000) seen.set(label, marks);
  }
  return marks;
}
