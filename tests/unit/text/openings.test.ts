import { describe, expect, it } from 'vitest';
import {
  endsSentence,
  isQuestion,
  leansBack,
  opensDependent,
  pointsBack,
} from '@/lib/text/openings';

describe('opensDependent', () => {
  it.each([
    ['This makes it slow.', 'en', true],
    ['However, nobody came.', 'en', true],
    ['He was born in 1901.', 'en', true],
    ['“They never answered,” she said.', 'en', true],
    ['This page explains how to install it.', 'en', false],
    ['It is important that you stay.', 'en', false],
    ['Heat rises.', 'en', false],
    ['Thistles grow here.', 'en', false],
    ['Dieser ist neu.', 'de', true],
    ['Il partit.', 'fr', true],
    ['Ilma est là.', 'fr', false],
    ['因此他离开了。', 'zh', true],
    ['これは本です。', 'ja', true],
    ['黑豹队赢了。', 'zh', false],
  ])('%s', (sentence, language, dependent) => {
    expect(opensDependent(sentence, language)).toBe(dependent);
  });
});

describe('leansBack', () => {
  it.each([
    ['It is new.', true],
    ['One is being built and opens in May.', true],
    ['One of the boats is being built in Cork.', false],
    ['Calls beyond that are answered with status 429.', true],
    ['The tide is higher than that which fell.', false],
    ['3.2 Otherwise the liability ends.', true],
    ['3.2 The liability ends in May.', false],
    ['Transparent and shaped like leaves, they ride the current.', true],
    ['Founded in 1909, it has two hundred members.', true],
    ['Founded in 1909, the club has two hundred members.', false],
    ['Entering the harbour, pilots slow down before they turn.', false],
    ['What counts is not the size but this difference.', true],
    ['The level falls: these are called slack periods.', true],
    ['A ship passes through one of them.', true],
    ['Under this plan, the state would store the crops.', true],
    ['Although these antibodies mark the disease, they do not end it.', true],
    ['Even though he wrote nothing, his life is well known.', true],
    ['The tide, however, does not wait.', true],
    ['For both options, the data is kept apart.', true],
    ['The second option is to host it yourself.', true],
    ['First is the direct exploration of planets.', true],
    ['Understanding these tables helps sailors.', true],
    ['By doing so the pilot saves an hour.', true],
    ['In 1785 he presented a theory of the tides.', true],
    ['On the west coast, they dry out twice a day.', true],
    ['Our main concern is that it closes at six.', true],
    ['First, it holds back the water.', true],
    ['Sure enough, the gate was shut.', true],
    ['Eventually, the harbour silted up.', true],
    ['Print it on A4 or at any shop.', true],
    ['Boil them for ten minutes.', true],
    ['Make it easy for yourself.', false],
    ['Because it rained, the lock stayed shut.', false],
    ['Here are the ten best harbours.', true],
    ['Because the harbour silts up!', true],
    ['Because the harbour silts up, ships lighten outside.', false],
    ['In small basins, it is hard to turn a ship.', false],
    ['In the harbour office, the pilots keep their charts.', false],
    ['Reading these tables, we find the hour of high water.', false],
    ['There are two tides a day.', false],
    ['In this guide you learn to read the tables.', false],
    ['In this context, we propose a faster method.', false],
    ['In both feedforward and recurrent networks, learning slows down.', false],
    ['When they are patient, sailors wait for the tide.', false],
    ['By the end of this year the lock will be mended.', false],
    ['The harbour opens at six.', false],
    ['Boats and such things are kept here.', false],
    ['Like the ports of the south, this harbour silts up.', true],
    ['When the water falls, this bares the sand.', false],
    ['By the time this lock was built, the port had silted up.', true],
    ['Fearing the latter, the town built a lock.', true],
    ['Ships of all sizes have need of this kind of lock.', true],
    ['To this end, we propose a lock with two gates.', false],
    ['However, here we show that the tide comes twice.', false],
    ['Here we extend this lock.', true],
    ['Therefore, we describe how it works.', true],
    ['This past year, the harbour was dredged.', false],
    ['This three-hour evening course explains the tables.', false],
    ['This new lock opens at six.', true],
    ['Students of these crafts are charged twice.', true],
    ['The pilot will set this lamp for you.', true],
    ['Students of this course are charged twice.', false],
    ['Sailors talk to those pilots who know the channel.', false],
    ['Many towns built docks, and this trade fed them.', true],
    ['The new charts allow you to do just that.', true],
    ['You can use that as a mooring.', true],
    ['Unfortunately, it did not always work for the pilots.', true],
    ['Obviously, it is important to know the tides.', false],
    ['While its lamps look dated, they are bright.', true],
    ['While its lamps look dated, Skerry Light is bright.', false],
    ['Although they are rated for rain, the case is not.', true],
    ['The three were built in a year.', true],
    ['A third gate was added in May.', true],
    ['A third of the gates are open.', false],
    ['Which is all well if it rains.', true],
    ["Doesn't always work in rain.", true],
  ])('%s', (sentence, leans) => {
    expect(leansBack(sentence, 'en')).toBe(leans);
  });
});

describe('leansBack in other languages', () => {
  it.each([
    ['In diesem Fall bleibt das Tor zu.', 'de', true],
    ['In diesem Artikel geht es um Ebbe und Flut.', 'de', false],
    ['Dans ce cas, le port ferme.', 'fr', true],
    ['En este caso el puerto cierra.', 'es', true],
    ['In questo caso il porto chiude.', 'it', true],
    ['Neste caso, o porto fecha.', 'pt', true],
    ['In dit geval sluit de haven.', 'nl', true],
    ['В этом случае порт закрывается.', 'ru', true],
    ['在这种情况下，港口关闭。', 'zh', true],
    ['في هذه الحالة يغلق الميناء.', 'ar', true],
    ['Im Jahr 1785 stellte er seine Lehre vor.', 'de', true],
    ['En 1785, il présenta sa théorie.', 'fr', true],
    ['En hiver, il faut attendre la marée.', 'fr', false],
    ['En 1785, esta teoría era nueva.', 'es', true],
    ['В 1785 году он представил свою теорию.', 'ru', true],
    ['Вешать его надо на высоте глаз.', 'ru', true],
    ['По инструкции она должна висеть у двери.', 'ru', true],
    ['В каждом есть кондиционер.', 'ru', true],
    ['По инструкции дверь должна быть закрыта.', 'ru', false],
    ['Открыть ворота надо до прилива.', 'ru', false],
    ['1785年，他提出了这一理论。', 'zh', true],
    ['1785年、彼は理論を発表した。', 'ja', true],
    ['ورغم ذلك، يغلق الميناء.', 'ar', true],
    ['उन्होंने एक नया सिद्धांत दिया।', 'hi', true],
    ['1785 में उन्होंने एक नया सिद्धांत दिया।', 'hi', true],
    ['1785年，港口建成。', 'zh', false],
    ['Im Jahr 1785 wurde der Hafen gebaut.', 'de', false],
    ['В 1785 году построили порт.', 'ru', false],
    ['In den Häfen steigt das Wasser.', 'de', false],
    ['Der Grund dafür ist die Anziehungskraft des Mondes.', 'de', true],
    ['Ein bekanntes Beispiel dafür ist der Hafen.', 'de', true],
    ['Das Ergebnis war ein neuer Hafen.', 'de', true],
    ['Ein Beispiel dafür, dass es geht, ist der Hafen.', 'de', false],
    ['Der Grund des Sees ist schlammig.', 'de', false],
    ["La raison en est l'attraction de la Lune.", 'fr', true],
    ['La raison de la crue est la pluie.', 'fr', false],
    ['La causa de ello es la Luna.', 'es', true],
    ['La causa de la marea es la Luna.', 'es', false],
    ['Причиной этого стала Луна.', 'ru', true],
    ['Dans le port, la mer monte.', 'fr', false],
    ['В порту вода поднимается.', 'ru', false],
  ])('%s', (sentence, language, leans) => {
    expect(leansBack(sentence, language)).toBe(leans);
  });
});

describe('pointsBack', () => {
  it.each([
    ['He presented his plan in 1785.', 'en', true],
    ['However, he presented his plan in 1785.', 'en', true],
    ['However, when the war was over, he went home.', 'en', true],
    ['Therefore the bridge was closed.', 'en', true],
    ['The result is a bridge that sways.', 'en', true],
    ['However, the bridge held.', 'en', false],
    ['And Lindqvist built the quay in 1923.', 'en', false],
    ['Second, the quay is closed to traffic.', 'en', false],
    ['Second thoughts came late to them.', 'en', true],
    ['Many ships were lost in the storm.', 'en', false],
    ['The harbour was built in 1785.', 'en', false],
    ['Jedoch hielt die Brücke.', 'de', true],
    ['Die Brücke hielt.', 'de', false],
  ])('%s', (sentence, language, points) => {
    expect(pointsBack(sentence, language)).toBe(points);
  });
});

describe('isQuestion', () => {
  it.each([
    ['Who goes there?', true],
    ['谁？', true],
    ['Why the river rises in spring.', true],
    ['How it works is simple.', false],
    ['However, it works.', false],
    ['It works.', false],
  ])('%s', (text, asks) => {
    expect(isQuestion(text)).toBe(asks);
  });
});

describe('endsSentence', () => {
  it('tells statements from labels', () => {
    expect(['Done.', '“Done.”', '好。'].every(endsSentence)).toBe(true);
    expect(['Opening hours', 'Tickets:', '€ 64.00'].some(endsSentence)).toBe(false);
  });
});
