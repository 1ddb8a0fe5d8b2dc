package org.nastavnik.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code (ISO/IEC 18004) for paper: readable with a quarter of it damaged. */
final class QrCode {

  private static final int PIXELS = 240;
  private static final int WHITE = 0xFFFFFF;

  private QrCode() {}

  /** The picture as a {@code data:} address. */
  static String picture(String text) {
    try {
      BitMatrix dots = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, PIXELS, PIXELS,
          Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 2));
      BufferedImage picture = new BufferedImage(dots.getWidth(), dots.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
      for (int x = 0; x < dots.getWidth(); x++) {
        for (int y = 0; y < dots.getHeight(); y++) {
          picture.setRGB(x, y, dots.get(x, y) ? 0 : WHITE);
        }
      }
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", png);
      return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    } catch (WriterException impossible) {
      throw new IllegalArgumentException(text, impossible);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
