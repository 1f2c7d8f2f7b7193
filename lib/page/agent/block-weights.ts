// oxlint-disable oxc/approx-constant -- fitted numbers that only look like others
import type { Features } from './block-features';
import type { MarkName } from './marks';

/** Weights by family of pages: prose (articles, documentation, services), forums, products, lists. */
export type FamilyWeights = readonly [prose: number, forum: number, product: number, list: number];

/*
 * Logistic regression over pages of seven kinds, written by `tests/quality/extraction/fit.ts`: what families share
 * is learned from all pages, what sets them apart is held small (ridge). Change features and weights together.
 */
export const bias: FamilyWeights = [-2.126, -2.605, -1.965, -1.902];

export const featureWeights: Readonly<Record<keyof Features, FamilyWeights>> = {
  words: [0.137, 0.193, 0.033, 0.081],
  characters: [0.018, 0.016, 0.016, 0.013],
  linkShare: [-0.107, -0.171, -0.103, -0.106],
  sentence: [0.596, 0.662, 0.545, 0.715],
  commas: [0.111, 0.001, 0.139, 0.132],
  digits: [-0.358, -0.524, -0.104, 0.718],
  upper: [-0.93, -0.851, -0.872, -0.189],
  phrase: [-0.808, -0.746, -0.883, -0.962],
  action: [-0.36, -0.235, -0.316, -0.497],
  price: [0.134, 0.475, -0.792, 0.365],
  stamp: [-0.937, -1.282, -0.686, -1.462],
  heading: [0.03, 0.001, -0.021, -0.027],
  listItem: [0.209, 0.192, 0.476, 0.238],
  tableRow: [-0.977, -0.921, 0.129, -1.071],
  code: [-0.044, 0.719, 0.094, -0.138],
  quote: [1.184, -0.001, 2.533, 1.115],
  repeats: [-0.149, -0.188, -0.147, -0.159],
  seen: [-1.268, -1.645, -1.17, -1.194],
  siblings: [0.071, 0.091, -0.014, 0.159],
  underAside: [-0.296, -0.095, -0.234, -0.483],
  asideHeading: [-0.183, 0.223, -0.22, -0.239],
  sinceHeading: [-0.202, -0.178, -0.164, -0.193],
  place: [-0.873, -0.954, -0.893, -0.631],
  fromEnd: [0.187, 0.156, 0.163, 0.188],
  fromStart: [0.042, 0.013, 0.029, 0.096],
  afterTitle: [0.533, 0.526, 0.52, 0.626],
  titleDistance: [-0.06, -0.081, -0.073, -0.034],
  previousWords: [0.182, 0.192, 0.178, 0.125],
  previousLinks: [0.087, 0.28, 0.234, 0.099],
  nextWords: [0.136, 0.179, 0.095, 0.098],
  nextLinks: [-0.027, -0.055, -0.16, 0.131],
  around: [0.028, 0.064, 0.067, 0.001],
  aroundLinks: [-0.762, -0.703, -0.799, -0.749],
  nearLinks: [-0.236, -0.214, -0.225, -0.219],
  nearProse: [-0.183, -0.123, 0.036, -0.343],
  nearMean: [0.186, 0.207, 0.091, 0.109],
  farLinks: [-0.592, -0.478, -0.693, -0.623],
  farProse: [0.01, 0.112, 0.381, -0.177],
  farMean: [0.142, 0.187, 0.211, -0.005],
  farShare: [0.54, 0.701, 0.019, 0.481],
  proseCore: [1.108, 0.804, 1.278, 0.969],
  wideCore: [0.406, 0.283, 0.368, 0.399],
  hasMain: [-0.252, -0.177, -0.08, -0.418],
  hasArticle: [-0.152, 0, 0.106, -0.283],
  pageWords: [-0.231, -0.286, -0.264, -0.214],
  pageProse: [0.135, 1.032, 0.158, -0.148],
  pageLinks: [1.708, 1.565, 2.109, 1.814],
};

export const markWeights: Readonly<Record<MarkName, FamilyWeights>> = {
  nav: [-0.043, 0.031, 0.102, -0.046],
  header: [-0.053, -0.025, 0.038, -0.055],
  footer: [-1.91, -1.755, -1.905, -2.169],
  aside: [-0.411, -0.793, 0.236, -0.543],
  main: [0.082, 0.107, 0.066, -0.005],
  article: [0.994, 1.274, 1.066, 0.714],
  form: [-0.382, 0.235, -1.156, 0.063],
  dialog: [-1.01, -1.033, -0.706, -1.522],
  control: [-1.557, -1.497, -1.305, -1.629],
  sideName: [-0.141, -0.147, -0.172, -0.095],
  navName: [-0.27, -0.247, -0.067, -0.33],
  socialName: [-0.371, -0.062, -0.154, -0.476],
  commentName: [-1.136, -1.426, -1.601, -1.231],
  consentName: [-2.054, -2.006, -2.262, -2.305],
  metaName: [0.101, 0.176, -0.074, 0.309],
  contentName: [-0.047, -0.145, -0.141, 0.12],
  footerName: [-0.368, -0.465, -0.181, -0.678],
  relatedName: [-0.662, -0.641, -1.483, -0.775],
  promoName: [-0.401, -0.585, -0.005, -1.12],
  headerName: [-0.193, -0.092, 0.038, -0.234],
  figure: [-2.099, -2.009, -0.88, -2.455],
  details: [0.772, 0.802, 1.699, -0.06],
  postName: [-0.24, -0.162, -0.391, -0.34],
  userName: [0.019, -0.197, 0.147, 0.177],
  reviewName: [-0.989, -0.923, -2.133, -0.943],
  questionName: [-0.552, -0.542, -0.227, -0.65],
  itemName: [-0.008, 0.271, -0.19, 0.377],
  overlayName: [-0.74, -0.686, -0.716, -0.775],
  legalName: [-1.205, -0.222, -1.55, -1.299],
};
