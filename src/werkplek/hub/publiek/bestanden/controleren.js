// Sends one file, photo or text to the hub and shows the answer; keeps and remembers nothing.
"use strict";

const NAAR = "controleren/nakijken";
const LANGSTE = 3200; // pixels of the long side: the code on a sheet of A4 stays sharp
const GROOTST = 20 * 1024 * 1024;

const vind = (id) => document.getElementById(id);
const woord = (naam) => document.querySelector(`#teksten [data-naam="${naam}"]`).textContent;
let stroom = null;
let beurt = 0;

function toon(deel) {
  for (const id of ["kiezen", "camera", "uitslag"]) vind(id).hidden = id !== deel;
  vind("melding").hidden = true;
}

function meld(naam, tekst) {
  vind("bezig").textContent = "";
  vind("melding-tekst").textContent = tekst || woord(naam);
  vind("melding").hidden = false;
}

async function alsJpeg(bron, breed, hoog) {
  const maat = Math.min(1, LANGSTE / Math.max(breed, hoog));
  const doek = document.createElement("canvas");
  doek.width = Math.round(breed * maat);
  doek.height = Math.round(hoog * maat);
  doek.getContext("2d").drawImage(bron, 0, 0, doek.width, doek.height);
  return new Promise((klaar) => doek.toBlob(klaar, "image/jpeg", 0.92));
}

// A photo is made smaller here, and so loses where and when it was taken; a PDF stays as it is.
async function alsInhoud(bestand) {
  if (!bestand.type.startsWith("image/")) return bestand;
  const beeld = await createImageBitmap(bestand);
  const klein = await alsJpeg(beeld, beeld.width, beeld.height);
  beeld.close();
  return klein;
}

async function kijkNa(maak) {
  const mijn = ++beurt;
  vind("melding").hidden = true;
  vind("bezig").textContent = woord("bezig");
  let inhoud;
  try {
    inhoud = await maak();
  } catch {
    if (mijn === beurt) meld("kan-niet");
    return;
  }
  if (mijn !== beurt) return;
  if (inhoud.size > GROOTST) return meld("groot");
  try {
    const antwoord = await fetch(NAAR, {
      method: "POST", body: inhoud, credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer",
      headers: { "Content-Type": "application/octet-stream" },
    });
    const velden = antwoord.status < 500 && antwoord.status !== 413 && antwoord.status !== 429
      ? await antwoord.json() : null;
    if (mijn !== beurt) return;
    if (antwoord.ok) toonUitslag(velden);
    else if (velden) meld("", velden.boodschap);
    else meld({ 413: "groot", 429: "druk", 503: "druk" }[antwoord.status] || "weg");
  } catch {
    if (mijn === beurt) meld("weg");
  }
}

function maakRegel(soort, tekst) {
  const element = document.createElement(soort);
  element.textContent = tekst;
  return element;
}

function toonUitslag(velden) {
  vind("bezig").textContent = "";
  vind("uitslag").dataset.uitslag = velden.uitslag;
  vind("uitslag-teken").setAttribute("href", `#teken-${velden.uitslag}`);
  vind("uitslag-woorden").textContent = velden.kop;
  vind("zinnen").replaceChildren(...velden.zinnen.flatMap(
    (deel) => [maakRegel("dt", deel.kop), maakRegel("dd", deel.zin)]));
  vind("bevindingen").replaceChildren(...velden.bevindingen.map((zin) => maakRegel("li", zin)));
  vind("blad").hidden = !velden.gegevens.length;
  vind("blad-kop").textContent = velden.bladkop;
  vind("gegevens").replaceChildren(...velden.gegevens.flatMap(
    (regel) => [maakRegel("dt", regel.wat), maakRegel("dd", regel.tekst)]));
  vind("aantal").textContent = velden.aantal;
  vind("werkprocessen").replaceChildren(...velden.werkprocessen.map((regel) => {
    const rij = maakRegel("li", "");
    rij.append(maakRegel("strong", regel.wat), maakRegel("span", regel.tekst));
    return rij;
  }));
  toon("uitslag");
  vind("uitslag-kop").focus();
}

async function cameraAan() {
  const mijn = ++beurt;
  try {
    const nieuw = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: "environment" }, width: { ideal: 3840 }, height: { ideal: 2160 } },
    });
    if (mijn !== beurt) return nieuw.getTracks().forEach((spoor) => spoor.stop());
    stroom = nieuw;
    toon("camera");
    vind("beeld").srcObject = stroom;
    await vind("beeld").play();
    vind("camera-kop").focus();
  } catch {
    cameraUit();
    toon("kiezen");
    meld("camera");
  }
}

function cameraUit() {
  if (stroom) stroom.getTracks().forEach((spoor) => spoor.stop());
  stroom = null;
  vind("beeld").srcObject = null;
}

async function maakFoto() {
  const beeld = vind("beeld");
  if (!beeld.videoWidth) return;
  const foto = await alsJpeg(beeld, beeld.videoWidth, beeld.videoHeight);
  cameraUit();
  toon("kiezen");
  kijkNa(async () => foto);
}

function opnieuw() {
  ++beurt;
  cameraUit();
  vind("bestand").value = "";
  vind("tekst").value = "";
  vind("bezig").textContent = "";
  toon("kiezen");
  vind("bestand").focus();
}

function neem(bestanden) {
  const bestand = bestanden && bestanden[0];
  if (bestand) kijkNa(() => alsInhoud(bestand));
}

vind("bestand").addEventListener("change", (tik) => {
  neem(tik.target.files);
  tik.target.value = "";
});
vind("tekst-na").addEventListener("click", () => {
  const tekst = vind("tekst").value.trim();
  if (tekst) kijkNa(async () => new Blob([tekst]));
  else meld("leeg");
});
vind("camera-aan").addEventListener("click", cameraAan);
vind("camera-uit").addEventListener("click", opnieuw);
vind("foto").addEventListener("click", maakFoto);
vind("nog-een").addEventListener("click", opnieuw);
window.addEventListener("pagehide", opnieuw);

// Wherever a file is let go, the browser must not open it in place of this page.
for (const soort of ["dragover", "drop"]) {
  document.addEventListener(soort, (tik) => tik.preventDefault());
}
document.addEventListener("dragenter", () => vind("vak").classList.add("boven"));
document.addEventListener("drop", (tik) => {
  vind("vak").classList.remove("boven");
  if (!vind("kiezen").hidden) neem(tik.dataTransfer.files);
});
document.addEventListener("dragleave", (tik) => {
  if (!tik.relatedTarget) vind("vak").classList.remove("boven");
});

vind("camera-aan").hidden = !(navigator.mediaDevices && navigator.mediaDevices.getUserMedia);
