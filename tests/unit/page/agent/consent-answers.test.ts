import { describe, expect, it } from 'vitest';
import { accepts, asksToStore, declines } from '@/lib/page/agent/consent-answers';

describe('a request for consent', () => {
  it.each([
    ['Accept all', 'Reject all'],
    ['I agree', 'Manage options'],
    ['Alle akzeptieren', 'Nur notwendige Cookies'],
    ['Tout accepter', 'Continuer sans accepter'],
    ['Aceptar todo', 'Rechazar todo'],
    ['Accetta tutto', 'Gestisci preferenze'],
    ['Aceitar', 'Recusar'],
    ['Alles accepteren', 'Instellingen beheren'],
    ['Godkänn alla', 'Avvisa'],
    ['Tillad alle', 'Kun nødvendige'],
    ['Hyväksy kaikki', 'Vain välttämättömät'],
    ['Zgadzam się', 'Odrzuć wszystko'],
    ['Přijmout vše', 'Odmítnout'],
    ['Elfogadom', 'Beállítások'],
    ['Αποδοχή όλων', 'Απόρριψη'],
    ['Принять все', 'Отклонить'],
    ['Kabul et', 'Reddet'],
    ['同意する', '拒否する'],
    ['接受全部', '拒绝'],
    ['모두 동의', '거부'],
    ['قبول الكل', 'رفض'],
    ['אישור', 'דחייה'],
    ['स्वीकार करें', 'अस्वीकार करें'],
    ['ยอมรับทั้งหมด', 'ปฏิเสธ'],
  ])('is answered with “%s” or “%s”', (yes, no) => {
    expect(accepts(yes)).toBe(true);
    expect(declines(no)).toBe(true);
  });

  it.each(['Read more', 'Sign in', 'Weiterlesen', 'Add to basket'])(
    'is not answered with “%s”',
    (label) => {
      expect(accepts(label) || declines(label)).toBe(false);
    },
  );

  it.each([
    ['We value your privacy. We and our 842 partners store information on your device.', true],
    ['We use cookies to measure how the site is used.', true],
    ['Wir und unsere Partner speichern Daten. Datenschutz ist uns wichtig.', true],
    ['She would like to be your partner in the double on Sunday.', false],
    ['The room has a door for privacy.', false],
  ])('asks to store something: %s', (text, asks) => {
    expect(asksToStore(text)).toBe(asks);
  });
});
