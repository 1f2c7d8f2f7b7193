import { describe, expect, it } from 'vitest';
import { pointsElsewhere } from '@/lib/text/cross-references';

describe('pointsElsewhere', () => {
  it.each([
    ['As the table shows, the range is greatest in Fundy.', 'en', true],
    ['The range is greatest in Fundy (see Figure 3).', 'en', true],
    ['Figure 2 shows the range by month.', 'en', true],
    ['The ports mentioned above dry out at low water.', 'en', true],
    ['Ports not covered above dry out, too.', 'en', true],
    ['Set the lamp like the one suggested below.', 'en', true],
    ['The covered quay lies two metres above the sea.', 'en', false],
    ['The following table lists the ports.', 'en', true],
    ['As you will see, the approaches differ.', 'en', true],
    ['Let us see how the phases come about.', 'en', true],
    ['The table in the harbour office is made of oak.', 'en', false],
    ['Sailors see the light from ten miles away.', 'en', false],
    ['Section 12 lists the ports.', 'en', true],
    ['Ports must be accessible under Section 508 of the law.', 'en', false],
    ['Below are the ports that dry out.', 'en', true],
    ['Temperatures fell below 3 degrees.', 'en', false],
    ['Wie oben erwähnt, steigt das Wasser.', 'de', true],
    ['Das Wasser steigt (siehe Abbildung 3).', 'de', true],
    ['Der Tisch steht oben im Haus.', 'de', false],
    ['Comme indiqué ci-dessus, la mer monte.', 'fr', true],
    ['La mer monte deux fois par jour.', 'fr', false],
    ['Como se mencionó, el mar sube.', 'es', true],
    ['Come detto, il mare sale.', 'it', true],
    ['Como mencionado acima, o mar sobe.', 'pt', true],
    ['Zoals hierboven beschreven stijgt het water.', 'nl', true],
    ['Как показано на рисунке 2, вода поднимается.', 'ru', true],
    ['如图3所示，海水上涨。', 'zh', true],
    ['海水每天上涨两次。', 'zh', false],
    ['下の図のように、海面が上がります。', 'ja', true],
    ['海面は一日に二度上がります。', 'ja', false],
    ['كما ذكرنا أعلاه، يرتفع البحر.', 'ar', true],
    ['जैसा कि ऊपर बताया गया है, समुद्र उठता है।', 'hi', true],
  ])('%s', (sentence, language, points) => {
    expect(pointsElsewhere(sentence, language)).toBe(points);
  });
});
