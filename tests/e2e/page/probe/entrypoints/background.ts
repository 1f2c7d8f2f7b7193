import { defineBackground } from 'wxt/utils/define-background';
import { watchTemporaryAccess } from '@/lib/page/temporary-access';

export default defineBackground(() => {
  watchTemporaryAccess();
});
