using System.Net;
using TypedTap.DataLink.Asking;
using TypedTap.Downloads.Compression;
using TypedTap.Downloads.Names;
using TypedTap.Http;
using TypedTap.Tap;

namespace TypedTap.DataLink;

/// <summary>What a service or a link gives: bytes as they come. Dispose of it; it is read once.</summary>
public sealed class ServiceAnswer : IAsyncDisposable
{
    private readonly TapHttpResponse _answer;

    private ServiceAnswer(TapHttpResponse answer, Stream content)
    {
        _answer = answer;
        Content = content;
    }

    /// <summary>
    /// The bytes. Decompressed if they were packed for the way (Content-Encoding); a file that is itself packed stays so.
    /// </summary>
    public Stream Content { get; }

    /// <summary>The media type, as the service calls it.</summary>
    public string? ContentType => _answer.ContentType;

    /// <summary>
    /// How many bytes there will be; null where the service does not say, or packs them for the way although it was asked not to.
    /// </summary>
    public long? ContentLength => _answer.BodyLength;

    /// <summary>The header that may have a name for the file in it, as it was sent. Never use such a name unchecked.</summary>
    public string? ContentDisposition => _answer.BodyHeader("Content-Disposition");

    /// <summary>The URL that answered, after redirects, without secrets.</summary>
    public Uri Url => SafeUrl.Redact(_answer.FinalUrl);

    /// <summary>The request, without secrets, as it was first sent.</summary>
    public TapRequest? Request => _answer.Request;

    /// <summary>Writes everything to a stream, which stays open.</summary>
    /// <param name="target">Where it goes.</param>
    /// <param name="progress">Told how many bytes have been written, at most every MiB and at the end.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many bytes there were.</returns>
    /// <exception cref="TapException">
    /// The answer broke off, or has another length than was announced. What was written is not whole.
    /// </exception>
    public async Task<long> CopyToAsync(Stream target, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var buffer = new byte[64 * 1024];
        var counter = new SaveProgress(progress);
        int count;
        while ((count = await Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            counter.Add(count);
        }

        counter.End();
        return counter.Bytes;
    }

    /// <summary>Writes everything to a file, which has its name only when it is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="overwrite">Whether a file of that name is replaced.</param>
    /// <param name="progress">Told how many bytes have been written, at most every MiB and at the end.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>How many bytes there were.</returns>
    /// <exception cref="IOException">There is a file of that name, or it cannot be written.</exception>
    /// <inheritdoc cref="CopyToAsync" path="/exception"/>
    public Task<long> SaveAsync(
        string path, bool overwrite = false, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return PartFile.WriteAsync(path, overwrite, file => CopyToAsync(file, progress, cancellationToken));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        await _answer.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Takes an answer over, if it is one; otherwise it is disposed of.</summary>
    /// <exception cref="TapException">It is none; what it says instead.</exception>
    internal static async Task<ServiceAnswer> OpenAsync(TapHttpResponse answer, CancellationToken cancellationToken)
    {
        try
        {
            var isKnown = TryUnpack(answer);
            if (answer.StatusCode == HttpStatusCode.NoContent)
                throw ServiceFaultException.Of(answer, ServiceFaultKind.NoContent, "");
            if (!answer.IsSuccess)
                throw await ServiceErrors.ReadAsync(answer, cancellationToken).ConfigureAwait(false);
            // What would be read is not what the service means.
            if (!isKnown)
            {
                throw ErrorAnswer.Unreadable(
                    answer, default, $"its body is encoded ({answer.LeftEncoding}), which was not asked for and is not known here");
            }

            return new ServiceAnswer(answer, await ServiceErrors.CheckedAsync(answer, cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            await answer.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // Nothing was to be packed for the way. A service that says gzip of a file whose name ends in .gz means the file.
    private static bool TryUnpack(TapHttpResponse answer)
    {
        if (answer.LeftEncoding is not { } encoding || encoding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            || IsOfFile(answer, encoding))
        {
            return true;
        }

        if (!Unpacking.IsKnown(encoding))
            return false;
        answer.Decode(body => Unpacking.Decoded(body, encoding));
        return true;
    }

    private static bool IsOfFile(TapHttpResponse answer, string encoding)
    {
        var name = Downloads.Names.ContentDisposition.FileName(answer.BodyHeader("Content-Disposition"));
        return answer.IsSuccess && Unpacking.IsOfName(encoding, name ?? UrlFileName.Of(answer.FinalUrl, answer.FinalUrl));
    }
}
