import { defineBackground } from 'wxt/utils/define-background';

// oxlint-disable-next-line import/no-default-export -- WXT knows entrypoints by it
export default defineBackground(() => {});
