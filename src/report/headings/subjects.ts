import { SOURCES, type Source } from "./types";

/** How a language opens the subjects of its reports; a hint only, never a proof (more-codes-and-formats.md f and g4). */
interface SubjectWords {
  /** BCP 47. */
  readonly language: string;
  /** Lower case. With its colon where the words alone stand in ordinary subjects too. */
  readonly text: string;
  readonly sure: string;
  readonly source: string;
}

function subjects(
  list: readonly (readonly [language: string, text: string, source: Source])[],
): SubjectWords[] {
  return list.map(([language, text, source]) => ({ language, text, ...SOURCES[source] }));
}

/** What Exchange puts before the subject of a mail that it returns, then of one that it still tries to deliver. */
export const subjectWords: readonly SubjectWords[] = [
  ...subjects([
    ["en", "undeliverable", "report"],
    ["it", "non recapitabile", "report"],
    ["de", "unzustellbar", "code"],
    ["fr", "non remis", "report"],
    ["es", "no se puede entregar", "code"],
    ["pt", "não é possível entregar", "code"],
    ["pt", "não entregue", "code"],
    ["nl", "onbestelbaar", "report"],
    ["pl", "nie można dostarczyć", "code"],
    ["sv", "olevererbart", "report"],
    ["da", "kan ikke leveres", "code"],
    ["nb", "kan ikke leveres", "code"],
    ["is", "ekki hægt að afhenda", "code"],
    ["fi", "ei voitu toimittaa", "code"],
    ["cs", "nedoručitelné", "code"],
    ["hu", "kézbesíthetetlen", "code"],
    ["ru", "не удается доставить", "report"],
    ["ru", "не удаётся доставить", "translation"],
    ["ru", "недоставлено", "memory"],
    ["uk", "не вдалося доставити", "translation"],
    ["tr", "teslim edilemedi:", "translation"],
    ["tr", "teslim edilemeyen:", "translation"],
    ["ja", "配信不能", "code"],
    ["zh-CN", "未送达", "code"],
    ["zh-CN", "无法送达", "translation"],
    ["zh-TW", "無法傳遞", "translation"],
    ["zh-TW", "無法送達", "translation"],
    ["ko", "배달되지 않음", "code"],
  ]),
  ...subjects([
    ["en", "delivery delayed", "report"],
    ["es", "retraso en la entrega", "code"],
    ["it", "recapito in ritardo:", "translation"],
    ["it", "recapito ritardato:", "translation"],
    ["de", "zustellung verzögert:", "translation"],
    ["de", "verzögerte zustellung:", "translation"],
    ["fr", "remise retardée", "translation"],
    ["fr", "remise différée", "translation"],
    ["pt", "entrega atrasada:", "translation"],
    ["nl", "bezorging vertraagd:", "translation"],
    ["pl", "dostarczenie opóźnione:", "translation"],
    ["sv", "leverans försenad:", "translation"],
    ["sv", "försenad leverans:", "translation"],
    ["da", "levering forsinket:", "translation"],
    ["nb", "levering forsinket:", "translation"],
    ["fi", "toimitus viivästynyt:", "translation"],
    ["cs", "doručení zpožděno:", "translation"],
    ["hu", "késleltetett kézbesítés:", "translation"],
    ["ru", "доставка задерживается:", "translation"],
    ["tr", "teslim gecikti:", "translation"],
    ["ja", "配信遅延", "translation"],
    ["zh-CN", "传递延迟", "translation"],
    ["zh-TW", "傳遞延遲", "translation"],
    ["ko", "배달 지연", "translation"],
  ]),
];
