import type { ContactView } from '../views/batch.ts';
import { internationalNumber, telephoneUrl } from '../views/phone.ts';
import { Unbroken } from './Unbroken.tsx';
import './ContactBlock.css';

/** Whom to ask, every number ready to press, `question` already written. Draws nothing where nothing is known. */
export function ContactBlock({ contact, question }: { contact?: ContactView; question?: string }) {
  if (!contact || !isContactable(contact)) return null;
  const { name, phone, whatsapp, email, address, hours } = contact;
  return (
    <address className="contact">
      {name && <b>{name}</b>}
      {address && <span>{address}</span>}
      {hours && (
        <span>
          <Unbroken text={hours} />
        </span>
      )}
      {phone && <a href={telephoneUrl(phone)}>Telepon {phone}</a>}
      {whatsapp && (
        <a href={whatsappUrl(whatsapp, question)}>
          {question && 'Tanya petugas lewat '}WhatsApp {whatsapp}
        </a>
      )}
      {email && <a href={mailUrl(email, question && 'Pertanyaan', question)}>{email}</a>}
    </address>
  );
}

/** Whether anything is known of whom to ask. */
export function isContactable(contact: ContactView = {}): boolean {
  return Object.values(contact).some(Boolean);
}

/** A chat with a number, its first message written. */
export function whatsappUrl(number: string, text?: string): string {
  return `https://wa.me/${internationalNumber(number)}${text ? `?text=${encodeURIComponent(text)}` : ''}`;
}

/** A letter to an address, its subject and text written. */
export function mailUrl(address: string, subject?: string, text?: string): string {
  const parts = Object.entries({ subject, body: text }).filter(([, value]) => value);
  const query = parts.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&');
  return `mailto:${address}${query && `?${query}`}`;
}
