import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from "@angular/core";
import { load, type Report } from "award-calculator";
import "award-calculator/define";

@Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <award-calculator loading="eager" (award-result)="listen($event)"></award-calculator>
    <p id="told">{{ next() }}</p>
    <p id="heard">{{ awards() }}</p>
  `,
})
export class App {
  readonly next = signal("");
  readonly awards = signal("");

  constructor() {
    load().then((calculator) => this.next.set(calculator.evaluate({ roles: ["park_operator"] }).next ?? ""));
  }

  listen({ target }: Event) {
    const { report } = target as EventTarget & { report: Report };
    this.awards.set(report.awards.filter(({ verdict }) => verdict === "likely").map(({ id }) => id).join());
  }
}
